package org.relieflink.platform.connector;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 对接的大门：how each source stands, fetch now, stop, go on. */
public interface Connectors {
  /** Every configured source of the office, in the order of the names; of others there is none. */
  List<ConnectorStatus> list(Officer officer);

  /** Configurations that are written wrongly, as sentences with file and line. */
  List<String> problems(Officer officer);

  /** Whether a folder of configurations is named at all. */
  boolean configured(Officer officer);

  /** Wants the next round to fetch, whenever it would be due. */
  Outcome<String> fetchNow(Officer officer, String name);

  /** Stops it until {@link #resume}; what was taken stays. */
  Outcome<String> pause(Officer officer, String name);

  Outcome<String> resume(Officer officer, String name);
}
