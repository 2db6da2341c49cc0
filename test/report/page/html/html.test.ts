import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html, ownCode, renderHtml, trustedSvg } from "../../../../src/report/page/html/html.ts";

const hostile = `<img src=x onerror="alert('1')">&amp;`;

describe("html", () => {
  it("escapes texts and attributes alike, and keeps pieces of HTML", () => {
    const inner = html`<b title="${hostile}">${hostile}</b>`;
    const escaped = "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;";
    expect(renderHtml(html`<p>${inner}${[1, html`<i>2</i>`, null, false, "&"]}</p>`)).toBe(
      `<p><b title="${escaped}">${escaped}</b>1<i>2</i>&amp;</p>`,
    );
  });

  it("lets no text open a tag, end an attribute or begin an entity", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = renderHtml(html`${text}`);
        expect(shown).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  it("shows a space for characters that a page would obey", () => {
    const text = "a\u0000b\u001bc\u202ed\u2066e\u200ff\tg\nh";
    expect(renderHtml(html`${text}`)).toBe("a b c d e f\tg\nh");
  });

  it("does not take a user's object for HTML", () => {
    const forged = JSON.parse('{"markup": "<b>", "length": 0}') as string;
    expect(() => renderHtml(html`${forged}`)).toThrow();
  });

  it("refuses a value in an attribute without quotes, and a link that leaves the folder", () => {
    expect(() => html`<p class=${"x"}></p>`).toThrow("stands in quotes");
    for (const link of ["javascript:alert(1)", "https://x.test/", "//x.test", "../secret", "/etc", "a b"]) {
      expect(() => html`<a href="${link}">x</a>`, link).toThrow("stays in the folder");
    }
    expect(renderHtml(html`<a href="${"a%20b/report.html"}">x</a>`)).toContain("a%20b/report.html");
  });

  it("leaves the indents of our sources out, and no one else's", () => {
    const text = "one\n    two";
    expect(
      renderHtml(
        html`<pre>
        ${text}
      </pre>`,
      ),
    ).toBe("<pre>\none\n    two\n</pre>");
  });
});

describe("what is not escaped", () => {
  it("is one <svg> element", () => {
    expect(renderHtml(trustedSvg("<svg><g/></svg>"))).toBe("<svg><g/></svg>");
    expect(() => trustedSvg("<p>no drawing</p>")).toThrow("<svg>");
  });

  it("is our own style and script, which never end themselves", () => {
    expect(() => ownCode("script", 'const end = "</script>";')).toThrow("does not end itself");
    expect(renderHtml(ownCode("style", "p > b {}"))).toBe("<style>p > b {}</style>");
  });
});
