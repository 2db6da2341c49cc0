// An empty stand-in: danfojs-node only needs a Tensor class to test values against.
// Everything else fails loudly, so that no number ever comes from a float32 tensor.
class Tensor {}

module.exports = new Proxy(
  { Tensor },
  {
    get(target, name) {
      if (name in target || typeof name === "symbol" || name === "__esModule" || name === "default")
        return target[name];
      throw new Error(`tensor support is not installed: ${String(name)}`);
    },
  },
);
