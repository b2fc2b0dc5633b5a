package org.relieflink.tabular;

/** 收行者，可以叫停。 Takes rows one by one and may stop the reading. */
interface RowSink {
  /** False to stop. */
  boolean accept(Row row);
}
