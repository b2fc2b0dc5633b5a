package org.relieflink.platform.opinion.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.screening.HitState;
import org.relieflink.platform.screening.PartyFile;
import org.relieflink.platform.screening.PartyFile.PartyHit;
import org.relieflink.platform.screening.Screening;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 碰撞里的当事人：parties through the door of screening; only hits that a person confirmed count. */
@Component
class ScreeningParties implements PartySource {
  private final Screening screening;
  private final MessageSource messages;

  ScreeningParties(Screening screening, MessageSource messages) {
    this.screening = screening;
    this.messages = messages;
  }

  @Override
  public Optional<KnownParty> find(long partyId, Officer officer) {
    return screening.findParty(partyId, officer).map(this::known);
  }

  private KnownParty known(PartyFile party) {
    List<ConfirmedClass> classes =
        party.hits().stream()
            .filter(hit -> hit.state() == HitState.SAME)
            .map(this::confirmed)
            .toList();
    return new KnownParty(party.maskedName(), party.born(), party.caseNo(), party.role(), classes);
  }

  private ConfirmedClass confirmed(PartyHit hit) {
    return new ConfirmedClass(hit.hardshipClass(), source(hit), hit.sourceAsOf());
  }

  private String source(PartyHit hit) {
    String key = hit.self() ? "opinion.hit.self" : "opinion.hit.family";
    Object[] arguments = {hit.department(), hit.relation()};
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
