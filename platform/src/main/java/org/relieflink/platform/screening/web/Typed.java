package org.relieflink.platform.screening.web;

import org.jspecify.annotations.Nullable;

/** 填进来的字。 What was typed into a field or an order, which may not be there at all. */
final class Typed {
  private Typed() {}

  /** Without spaces around it; "" for nothing. */
  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
