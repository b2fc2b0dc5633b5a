package org.relieflink.platform.document.internal.subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentSubject;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadStep;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.screening.PartyFile;
import org.relieflink.platform.screening.PartyFile.PartyHit;
import org.relieflink.platform.screening.Screening;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 救助线索的文书：what the lead and its hits know goes into the form. */
@Component
class LeadSubject implements DocumentSubject {
  private final Leads leads;
  private final Screening screening;
  private final MessageSource messages;
  private final Clock clock;

  LeadSubject(Leads leads, Screening screening, MessageSource messages, Clock clock) {
    this.leads = leads;
    this.screening = screening;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return SubjectRef.LEAD;
  }

  private Optional<Lead> lead(Officer officer, String id) {
    return id.matches("[0-9]{1,18}") ? leads.find(officer, Long.parseLong(id)) : Optional.empty();
  }

  private Optional<PartyFile> party(Officer officer, Lead lead) {
    Long party = lead.partyId();
    return party == null ? Optional.empty() : screening.findParty(party, officer);
  }

  @Override
  public Optional<Known> find(Officer officer, String id) {
    return lead(officer, id)
        .map(
            lead ->
                new Known(
                    lead.whose(),
                    lead.number(),
                    "/leads/" + lead.id(),
                    minor(party(officer, lead).orElse(null))));
  }

  /** Whose age nobody knows is taken for a child. */
  private boolean minor(@Nullable PartyFile party) {
    LocalDate born = party == null ? null : party.born();
    return born == null || Majority.shipped().minor(born, LocalDate.now(clock));
  }

  @Override
  public Map<String, String> fields(Officer officer, String id, DocumentKind kind) {
    return lead(officer, id).map(lead -> fields(officer, lead)).orElse(Map.of());
  }

  private Map<String, String> fields(Officer officer, Lead lead) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("lead_no", lead.number());
    fields.put("case_no", lead.whose().caseNo());
    fields.put("source", say("leads.source." + lead.source().code()));
    fields.put("known", lead.known());
    fields.put("reason", words(lead));
    fields.put("urgent", "否");
    fields.put("sender", officer.displayName());
    fields.put("officer", officer.displayName());
    party(officer, lead)
        .ifPresent(
            party -> {
              fields.put("cause", party.cause());
              fields.put("role", party.role());
              fields.put("hits", hits(party));
              LocalDate born = party.born();
              if (born != null) {
                fields.put("born", born.toString());
              }
            });
    return fields;
  }

  /** Papers are in Chinese, whatever the reader's language is. */
  private String say(String key) {
    String found = messages.getMessage(key, null, "", Locale.SIMPLIFIED_CHINESE);
    return found == null ? "" : found;
  }

  /** What was found last, in the words of whoever checked it. */
  private static String words(Lead lead) {
    List<LeadStep> steps = lead.steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!steps.get(i).words().isBlank()) {
        return steps.get(i).words();
      }
    }
    return "";
  }

  private String hits(PartyFile party) {
    String all = party.supporting().stream().map(this::hit).collect(Collectors.joining("\n"));
    return Shortened.lines(all, "…其余见线索页。", "");
  }

  private String hit(PartyHit hit) {
    String who = hit.self() ? say("leads.hit.self") : hit.relation();
    LocalDate day = hit.sourceAsOf();
    return who
        + "："
        + hit.hardshipClass()
        + "（"
        + hit.department()
        + (day == null ? "" : "，" + day)
        + "）";
  }
}
