package org.relieflink.platform.transfer.internal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.transfer.TransferAct;
import org.springframework.stereotype.Component;

/** 移送的留痕：every step, in the caller's transaction, with the keyed name of whom it is about. */
@Component
class TransferTrail {
  private static final String KIND = "transfer";

  private final Trail trail;
  private final TransferRows rows;

  TransferTrail(Trail trail, TransferRows rows) {
    this.trail = trail;
    this.rows = rows;
  }

  void done(Officer officer, TransferAct act, long id, String words) {
    written(officer, "TRANSFER_" + act, id, words);
  }

  /** A look at a person in full, or at a paper. */
  void looked(Officer officer, String action, long id) {
    written(officer, action, id, "");
  }

  private void written(Officer officer, String action, long id, String words) {
    List<String> keys = rows.keys(id);
    TrailNote note = TrailNote.of(action, KIND, "transfer-" + id).because(words);
    long entry = trail.written(officer, note);
    if (!keys.isEmpty()) {
      trail.about(entry, keys);
    }
  }

  /** A registration of a department's own system. */
  void line(Officer officer, String action, long id) {
    trail.record(officer, TrailNote.of(action, "transfer-line", "transfer-line-" + id));
  }
}
