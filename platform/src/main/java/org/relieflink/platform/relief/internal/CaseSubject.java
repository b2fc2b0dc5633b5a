package org.relieflink.platform.relief.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.document.DocumentKind;
import org.relieflink.platform.document.DocumentSubject;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.SubjectRef;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.relief.CasePapers;
import org.relieflink.platform.relief.CasePersons;
import org.relieflink.platform.relief.CasePersons.CasePerson;
import org.relieflink.platform.relief.Proposed;
import org.relieflink.platform.relief.ReliefCase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 救助案件的文书：what the case, its proposal and its decision know goes into the form. Only the office
 * whose case it is makes papers of it.
 */
@Component
class CaseSubject implements DocumentSubject {
  private final CaseRows rows;
  private final CasePersons persons;
  private final CaseWords words;
  private final ObjectProvider<Documents> documents;
  private final Clock clock;

  CaseSubject(
      CaseRows rows,
      CasePersons persons,
      CaseWords words,
      ObjectProvider<Documents> documents,
      Clock clock) {
    this.rows = rows;
    this.persons = persons;
    this.words = words;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return CasePapers.KIND;
  }

  private Optional<ReliefCase> one(Officer officer, String id) {
    return id.matches("[0-9]{1,18}")
        ? rows.find(officer, Long.parseLong(id))
            .filter(one -> one.whose().unit().equals(officer.unit()))
            .filter(one -> one.whose().unit().line().equals(Unit.PROCURATORATE))
        : Optional.empty();
  }

  @Override
  public Optional<Known> find(Officer officer, String id) {
    return one(officer, id)
        .map(
            one ->
                new Known(
                    one.whose(),
                    one.number(),
                    "/cases/" + one.id(),
                    minor(persons.find(officer, one.id()).orElse(null))));
  }

  /** Whose age nobody knows is taken for a child. */
  private boolean minor(@Nullable CasePerson person) {
    LocalDate born = person == null ? null : person.born();
    return born == null || Majority.shipped().minor(born, CaseClock.day(clock.instant()));
  }

  @Override
  public boolean ready(Officer officer, String id, DocumentKind kind) {
    return one(officer, id).filter(one -> CasePapers.fits(one, kind)).isPresent();
  }

  @Override
  public Map<String, String> decided(Officer officer, String id, DocumentKind kind) {
    return one(officer, id)
        .map(ReliefCase::decision)
        .filter(decision -> kind == DocumentKind.DECISION && decision.isGrant())
        .map(decision -> Map.of("amount", yuan(decision.amountFen())))
        .orElse(Map.of());
  }

  private static String yuan(long fen) {
    return new Fen(fen).yuan().toPlainString();
  }

  @Override
  public Map<String, String> persons(Officer officer, String id) {
    return one(officer, id)
        .flatMap(one -> persons.find(officer, one.id()))
        .map(
            it ->
                Map.of(
                    "applicant", it.name(),
                    "applicant_number", it.number(),
                    "promiser", it.name(),
                    "promiser_number", it.number()))
        .orElse(Map.of());
  }

  @Override
  public Map<String, String> fields(Officer officer, String id, DocumentKind kind) {
    return one(officer, id).map(one -> fields(officer, one, kind)).orElse(Map.of());
  }

  private Map<String, String> fields(Officer officer, ReliefCase one, DocumentKind kind) {
    Map<String, String> fields = new TreeMap<>(ofProposal(officer, one, kind));
    fields.putAll(words.of(one));
    persons
        .find(officer, one.id())
        .map(CasePerson::born)
        .ifPresent(born -> fields.put("born", born.toString()));
    fields.put("officer", officer.displayName());
    fields.values().removeIf(String::isBlank);
    return fields;
  }

  /** What its proposal computed; what was decided is held by {@link #decided} already. */
  @Override
  public Map<String, String> computed(Officer officer, String id, DocumentKind kind) {
    Map<String, String> computed =
        new TreeMap<>(one(officer, id).map(one -> ofProposal(officer, one, kind)).orElse(Map.of()));
    computed.keySet().retainAll(Set.of("amount", "steps"));
    computed.keySet().removeAll(decided(officer, id, kind).keySet());
    return computed;
  }

  /**
   * Facts, ground, steps and amount of the saved proposal it is bound to; the last one that has
   * one.
   */
  private Map<String, String> ofProposal(Officer officer, ReliefCase one, DocumentKind kind) {
    List<Proposed> saved = one.proposals().stream().filter(it -> it.proposalId() != null).toList();
    if (saved.isEmpty()) {
      return Map.of();
    }
    Proposed last = saved.get(saved.size() - 1);
    Long candidate = last.candidateId();
    Long proposal = last.proposalId();
    if (candidate == null || proposal == null) {
      return Map.of();
    }
    SubjectRef subject = SubjectRef.proposal(candidate, proposal);
    Outcome<Map<String, String>> found = documents.getObject().known(officer, subject, kind);
    Map<String, String> known =
        found instanceof Outcome.Done<Map<String, String>> done
            ? new TreeMap<>(done.value())
            : new TreeMap<>();
    known.computeIfPresent("amount", (name, computed) -> yuan(last.amountFen()));
    known.computeIfPresent("steps", (name, computed) -> computed + levels(last));
    if (kind == DocumentKind.REFUSAL) {
      known.remove("ground"); // of the grant that was proposed
    }
    return known;
  }

  /** Why the amount is not what the steps come to; empty where no other office pays. */
  private static String levels(Proposed last) {
    long upper = last.upperFen();
    return upper == 0
        ? ""
        : "\n本院出%s，上级出%s。".formatted(new Fen(last.amountFen() - upper), new Fen(upper));
  }
}
