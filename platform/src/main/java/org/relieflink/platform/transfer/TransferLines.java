package org.relieflink.platform.transfer;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 移送对接的大门：registers a department's own system; signed messages come back by {@link Callbacks}. */
public interface TransferLines {
  List<TransferLine> all(Officer officer);

  /** Registers an address; only a host that the settings name. */
  Outcome<TransferLine> register(Officer officer, String line, String url);

  /** Another person agrees; an earlier address of the same department ends. */
  Outcome<TransferLine> agree(Officer officer, long id);

  /** What failed for good is sent once more, to the address that holds today. */
  Outcome<TransferLine> again(Officer officer, long id);

  Outcome<TransferLine> end(Officer officer, long id);
}
