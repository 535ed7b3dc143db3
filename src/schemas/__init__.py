"""Shapes that cross a boundary, one module per noun. They validate and carry; they decide nothing."""
