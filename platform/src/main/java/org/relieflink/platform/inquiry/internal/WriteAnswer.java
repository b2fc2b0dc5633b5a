package org.relieflink.platform.inquiry.internal;

import java.util.List;
import java.util.Map;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.inquiry.Inquiry;
import org.relieflink.platform.inquiry.LookKind;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 记下答了什么：the request, what is told, and the officer's own look, which is told the next time. */
@Component
class WriteAnswer {
  private final InquiryStore store;
  private final Trail trail;

  WriteAnswer(InquiryStore store, Trail trail) {
    this.store = store;
    this.trail = trail;
  }

  /**
   * What becomes of the looks. Of those held back in silence nothing is left, not even a number.
   *
   * @param told kinds by number of the entry
   * @param held how many a rule holds back that lets them be counted
   */
  record Sorted(Map<Long, LookKind> told, Map<String, Long> held) {}

  /** Gives the number of the request. */
  @Transactional
  public long write(Officer officer, Inquiry born, String key, Sorted sorted) {
    long id = store.add(born, key);
    sorted.told.forEach((entry, kind) -> store.told(id, entry, kind));
    sorted.held.forEach((rule, entries) -> store.held(id, rule, entries));
    long entry =
        trail.written(
            officer,
            TrailNote.of("LOOKS_TOLD", "inquiry", "inquiry-" + id)
                .because(born.proof() + " " + born.words())
                .resulting(born.masked() + " told=" + sorted.told.size()));
    trail.about(entry, List.of(key));
    return id;
  }
}
