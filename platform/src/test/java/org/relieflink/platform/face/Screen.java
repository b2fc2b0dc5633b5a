package org.relieflink.platform.face;

/** The two widths every page must fit. */
public enum Screen {
  DESK(1366, 768),
  PHONE(390, 844);

  final int width;
  final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }
}
