package org.relieflink.platform.connector.internal;

/** 一种取法：asks a source from where we stand, and reads all of its answer. */
interface Source {
  /** Rows of one list; more are a mistake, and would not go into memory. */
  int MOST_ROWS = 500_000;

  Fetched fetch(Line line, Stand stand) throws FetchFault;
}
