package org.relieflink.platform.connector.internal;

import java.io.Serial;
import java.time.Duration;
import org.relieflink.platform.connector.ConnectorFault;

/** 没取成：why, in one of our own words; what the other side wrote is not passed on. */
final class FetchFault extends Exception {
  @Serial private static final long serialVersionUID = 1L;
  private final ConnectorFault fault;
  private final transient Duration patience;

  FetchFault(ConnectorFault fault) {
    this(fault, Duration.ZERO);
  }

  /** With the patience that the other side asks for. */
  FetchFault(ConnectorFault fault, Duration patience) {
    super(fault.name(), null, false, false);
    this.fault = fault;
    this.patience = patience;
  }

  ConnectorFault fault() {
    return fault;
  }

  Duration patience() {
    return patience;
  }
}
