package org.relieflink.platform.pool.internal.store;

/** 查过以后名单又变了，要重查。 Records changed since the rows were checked against them; check anew. */
public final class ListMovedOn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ListMovedOn(long batchId) {
    super("records changed since the rows of batch " + batchId + " were checked");
  }
}
