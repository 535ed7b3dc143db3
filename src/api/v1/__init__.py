"""The routes, one module per noun. Each calls one service method and shapes its answer."""
