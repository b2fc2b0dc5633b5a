package org.relieflink.platform.screening.internal.picture;

/** 依据站在哪一边。 Which way a line of evidence points. */
public enum Side {
  START,
  FOR,
  AGAINST,
  SILENT,
  TOTAL
}
