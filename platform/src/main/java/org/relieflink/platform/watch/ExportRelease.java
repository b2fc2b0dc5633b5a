package org.relieflink.platform.watch;

/** 放不放：what becomes of a wish to export. */
public sealed interface ExportRelease {
  /** It is counted and on record: it may leave, with its mark. */
  record Free(ExportMark mark) implements ExportRelease {}

  /**
   * Somebody else must agree first.
   *
   * @param href page on which it is asked for
   */
  record Ask(String href) implements ExportRelease {}
}
