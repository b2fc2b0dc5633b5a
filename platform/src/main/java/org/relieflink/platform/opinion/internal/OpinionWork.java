package org.relieflink.platform.opinion.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.relieflink.law.Eligibility;
import org.relieflink.law.EligibilityOpinion;
import org.relieflink.law.EligibilityOpinion.Standing;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.internal.store.CandidateStore;
import org.relieflink.platform.opinion.internal.store.ProposalStore;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待办：candidates whose facts are still open, and those whose amount is still to be proposed. */
@Component
@Order(30)
class OpinionWork implements WorkSource {
  private final CandidateStore candidates;
  private final ProposalStore proposals;
  private final AccessTable table;
  private final MessageSource messages;

  OpinionWork(
      CandidateStore candidates,
      ProposalStore proposals,
      AccessTable table,
      MessageSource messages) {
    this.table = table;
    this.candidates = candidates;
    this.proposals = proposals;
    this.messages = messages;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    return table.allows(officer, "POST", "/opinion")
        ? candidates.all().stream().flatMap(one -> item(one).stream()).toList()
        : List.of();
  }

  private Optional<WorkItem> item(Candidate candidate) {
    var facts = candidate.version().file().facts();
    EligibilityOpinion opinion = Eligibility.assess(facts, facts.asOf());
    if (opinion.standing() == Standing.UNCLEAR) {
      String title = say("work.unclear", candidate.maskedName(), opinion.requests().size());
      return Optional.of(item(candidate, "work.kind.opinion", title, ""));
    }
    boolean waits =
        opinion.standing() == Standing.LIKELY && proposals.all(candidate.id()).isEmpty();
    return waits
        ? Optional.of(
            item(
                candidate,
                "work.kind.amount",
                say("work.amount", candidate.maskedName()),
                "/amount"))
        : Optional.empty();
  }

  private WorkItem item(Candidate candidate, String kind, String title, String page) {
    return new WorkItem(
        say(kind),
        title,
        candidate.version().file().facts().matter().number(),
        null,
        "/opinion/" + candidate.id() + page,
        say("work.go"),
        1);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage("opinion." + key, arguments, LocaleContextHolder.getLocale());
  }
}
