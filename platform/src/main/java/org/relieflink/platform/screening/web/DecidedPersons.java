package org.relieflink.platform.screening.web;

import org.relieflink.platform.identity.SamePerson;
import org.relieflink.platform.screening.HitState;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.springframework.stereotype.Component;

/**
 * 命中页上说一声：经办人对名单上这个人作过什么决定。 So that a hit is not judged against what was decided about its record.
 */
@Component
class DecidedPersons {
  private final SamePerson samePerson;
  private final HitStore hits;
  private final Texts texts;

  DecidedPersons(SamePerson samePerson, HitStore hits, Texts texts) {
    this.samePerson = samePerson;
    this.hits = hits;
    this.texts = texts;
  }

  /** A sentence; empty when nothing was decided that matters here. */
  String about(HitRow hit) {
    boolean apart =
        hit.self()
            && hits.ofParty(hit.partyId()).stream()
                .filter(other -> other.self() && other.state() == HitState.SAME)
                .anyMatch(other -> samePerson.keptApart(other.recordId(), hit.recordId()));
    if (apart) {
      return texts.say("pair.decided.apart");
    }
    return samePerson.merged(hit.recordId())
        ? texts.say("pair.decided.one", samePerson.groupOf(hit.recordId()).size())
        : "";
  }
}
