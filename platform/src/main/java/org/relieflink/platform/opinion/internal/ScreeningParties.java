package org.relieflink.platform.opinion.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
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
  private static final Need WRITE = new Need(Matter.OPINIONS, Deed.WRITE);

  private final Screening screening;
  private final Reach reach;
  private final MessageSource messages;

  ScreeningParties(Screening screening, Reach reach, MessageSource messages) {
    this.screening = screening;
    this.reach = reach;
    this.messages = messages;
  }

  /** Of the own cases only: who is joined to another's case opens no opinion of it here. */
  @Override
  public Optional<KnownParty> find(long partyId, Officer officer) {
    return screening
        .findParty(partyId, officer)
        .filter(party -> reach.covers(officer, WRITE, Whose.ofPlace(party.place(), false)))
        .map(this::known);
  }

  @Override
  public Optional<String> victim(long partyId) {
    return screening.victimOfCase(partyId);
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
