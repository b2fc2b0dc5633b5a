package org.relieflink.platform.transfer.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Masked;
import org.relieflink.kernel.Sex;
import org.relieflink.law.Majority;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.DataClass;
import org.relieflink.platform.transfer.NewTransfer;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.relieflink.platform.transfer.Situation;
import org.relieflink.platform.transfer.SubjectSource;
import org.relieflink.platform.transfer.SubjectSource.Subject;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.transfer.Transfers.Prepared;
import org.relieflink.platform.transfer.internal.TransferWriting.Made;
import org.relieflink.platform.transfer.internal.TransferWriting.Next;
import org.springframework.stereotype.Component;

/** 拟移送：one matter for each department, with no more than that department may get. */
@Component
class DraftTransfers {
  private final List<SubjectSource> sources;
  private final TransferRules rules;
  private final CheckTransfer check;
  private final TransferSides sides;
  private final TransferWriting writing;
  private final TransferTrail trail;
  private final OnceByKey once;
  private final AsServer server;

  DraftTransfers(
      List<SubjectSource> sources,
      TransferRules rules,
      CheckTransfer check,
      TransferSides sides,
      TransferWriting writing,
      TransferTrail trail,
      OnceByKey once,
      AsServer server) {
    this.sources = List.copyOf(sources);
    this.rules = rules;
    this.check = check;
    this.sides = sides;
    this.writing = writing;
    this.trail = trail;
    this.once = once;
    this.server = server;
  }

  Outcome<Prepared> prepare(Officer officer, String kind, long id) {
    Optional<Subject> found =
        sources.stream()
            .filter(one -> one.kind().equals(kind))
            .flatMap(one -> one.find(officer, id).stream())
            .findFirst();
    if (found.isEmpty() || !sides.mayMake(officer, found.get().whose())) {
      return Outcome.refused(TransferRefusal.SUBJECT_UNKNOWN);
    }
    Subject subject = found.get();
    if (subject.whose().state() == RowState.SEALED) {
      return Outcome.refused(TransferRefusal.SUBJECT_SEALED);
    }
    if (subject.name().isBlank()) {
      return Outcome.refused(TransferRefusal.PERSON_UNKNOWN);
    }
    return check.bars(officer, subject.number())
        ? Outcome.refused(TransferRefusal.OWN_CIRCLE)
        : Outcome.of(prepared(subject));
  }

  private Prepared prepared(Subject subject) {
    Optional<CitizenId> number = CitizenId.find(subject.number());
    boolean adult =
        number.filter(one -> !Majority.shipped().minor(one.birthDate(), check.today())).isPresent();
    String name = Masked.name(subject.name());
    return new Prepared(
        subject,
        number.map(one -> name + " " + one.masked()).orElse(name),
        adult ? DataClass.ORDINARY : DataClass.MINOR,
        number.map(one -> rules.ageGroup(one.birthDate(), check.today())).orElse(""));
  }

  Outcome<List<Long>> draft(Officer officer, NewTransfer wanted) {
    Outcome<Prepared> ready = prepare(officer, wanted.subjectKind(), wanted.subjectId());
    if (ready instanceof Outcome.Refused<Prepared> no) {
      return new Outcome.Refused<>(no.refusal());
    }
    Prepared prepared = ready.orThrow();
    DataClass dataClass =
        Boolean.TRUE.equals(wanted.sexual()) ? DataClass.SEXUAL : prepared.dataClass();
    Optional<Refusal> no =
        check.organ(wanted.letter(), officer.unit()).or(() -> refused(wanted, dataClass));
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    Situation whole = whole(prepared, dataClass, wanted.typed());
    return server.all(
        () ->
            once.once(
                new OnceByKey.Call(officer, wanted.key(), content(wanted)),
                true,
                () -> made(officer, wanted, prepared, new Kept(dataClass, whole))));
  }

  private record Kept(DataClass dataClass, Situation whole) {
    @Override
    public String toString() {
      return "Kept[" + dataClass + "]";
    }
  }

  private static String content(NewTransfer wanted) {
    String typed = SealedText.write(new Situation(wanted.typed()));
    return String.join(
        "\n",
        wanted.subjectKind(),
        Long.toString(wanted.subjectId()),
        wanted.asks().toString(),
        wanted.letter() + " " + wanted.sexual(),
        typed);
  }

  private Optional<Refusal> refused(NewTransfer wanted, DataClass dataClass) {
    int most = rules.limits().departments();
    if (wanted.sexual() == null) {
      return Optional.of(Refusal.of(TransferRefusal.SEXUAL_UNSAID));
    }
    if (wanted.asks().isEmpty()) {
      return Optional.of(Refusal.of(TransferRefusal.DEPARTMENT_MISSING));
    }
    long lines = wanted.asks().stream().map(Ask::line).distinct().count();
    if (wanted.asks().size() > most || lines < wanted.asks().size()) {
      return Optional.of(Refusal.of(TransferRefusal.TOO_MANY, most));
    }
    for (Ask ask : wanted.asks()) {
      String title = rules.titleOf(ask.line()).orElse("");
      if (rules.fields(ask.line(), dataClass, check.today()).isEmpty()) {
        return Optional.of(Refusal.of(TransferRefusal.DEPARTMENT_NOT_ALLOWED, title));
      }
      if (ask.helps().isEmpty() || helps(ask).size() < ask.helps().size()) {
        return Optional.of(Refusal.of(TransferRefusal.HELP_MISSING, title));
      }
    }
    return words(wanted, dataClass);
  }

  private Optional<Refusal> words(NewTransfer wanted, DataClass dataClass) {
    boolean tells =
        wanted.typed().entrySet().stream()
            .anyMatch(one -> one.getKey().ofCase() && !one.getValue().isBlank());
    if (tells && dataClass != DataClass.ORDINARY) {
      return Optional.of(Refusal.of(TransferRefusal.FACTS_NOT_ALLOWED));
    }
    String contact = wanted.typed().getOrDefault(TransferField.CONTACT, "").strip();
    if (!TransferWords.phone(contact)) {
      return Optional.of(Refusal.of(TransferRefusal.CONTACT_UNUSABLE));
    }
    Optional<Refusal> area =
        TransferWords.area(wanted.typed().getOrDefault(TransferField.AREA, "").strip());
    if (area.isPresent()) {
      return area;
    }
    return wanted.typed().entrySet().stream()
        .filter(one -> one.getKey() != TransferField.CONTACT)
        .flatMap(
            one ->
                TransferWords.wrong(one.getValue().strip(), one.getKey() == TransferField.HARDSHIP)
                    .stream())
        .findFirst()
        .or(() -> check.caseWord(wanted.typed().values()));
  }

  /** Of what was proposed, what is this department's, today. */
  private List<String> helps(Ask ask) {
    return rules.helps(ask.line(), ask.helps(), check.today());
  }

  /** What was typed goes for what somebody types; everything else comes from the source. */
  private static Situation whole(
      Prepared prepared, DataClass dataClass, Map<TransferField, String> typed) {
    Map<TransferField, String> values = new EnumMap<>(TransferField.class);
    typed.forEach(
        (field, text) -> {
          boolean own = field.typed() || field == TransferField.AREA;
          if (own || field == TransferField.CONTACT) {
            values.put(field, text);
          }
        });
    Subject subject = prepared.subject();
    values.put(TransferField.NAME, subject.name());
    values.put(TransferField.NUMBER, subject.number());
    values.put(TransferField.AGE_GROUP, prepared.ageGroup());
    CitizenId.find(subject.number())
        .ifPresent(one -> values.put(TransferField.GENDER, one.sex() == Sex.FEMALE ? "女" : "男"));
    if (dataClass == DataClass.ORDINARY) {
      values.put(TransferField.CASE_NO, subject.whose().caseNo());
    }
    return new Situation(values);
  }

  /** Nobody is asked the same twice at once; two who draft at the same time wait for each other. */
  private Outcome<List<Long>> made(
      Officer officer, NewTransfer wanted, Prepared prepared, Kept kept) {
    Subject subject = prepared.subject();
    for (Ask ask : wanted.asks()) {
      Optional<Long> live = live(officer, subject, wanted, ask.line());
      if (live.isPresent()) {
        String title = rules.titleOf(ask.line()).orElse(ask.line());
        String number = "YS-%06d".formatted(live.get());
        return Outcome.refused(TransferRefusal.ASKED_ALREADY, title, number);
      }
    }
    return Outcome.of(kept(officer, wanted, prepared, kept));
  }

  private Optional<Long> live(Officer officer, Subject subject, NewTransfer wanted, String line) {
    String person =
        subject.number().isEmpty()
            ? wanted.subjectKind() + " " + wanted.subjectId()
            : subject.number();
    writing.lock("person " + writing.fingerprint(person));
    return writing.live(
        officer.unit(),
        new TransferWriting.About(
            wanted.subjectKind(), wanted.subjectId(), subject.number(), line));
  }

  private List<Long> kept(Officer officer, NewTransfer wanted, Prepared prepared, Kept kept) {
    String bundle = UUID.randomUUID().toString();
    List<Long> ids = new ArrayList<>();
    for (Ask ask : wanted.asks()) {
      long id =
          writing.outbound(
              new Made(
                  officer,
                  prepared.subject().whose().caseNo(),
                  bundle,
                  wanted.subjectKind(),
                  wanted.subjectId(),
                  kept.dataClass,
                  wanted.letter(),
                  helps(ask),
                  rules.coordinator().line(),
                  kept.whole));
      Set<TransferField> fields = rules.fields(ask.line(), kept.dataClass, check.today());
      writing.part(id, ask.line(), fields);
      Seats seats = new Seats(officer.unit().line(), ask.line());
      writing.step(
          officer, new Next(id, 1, TransferAct.DRAFT, TransferState.DRAFT, seats, "", "", ""));
      trail.done(officer, TransferAct.DRAFT, id, "");
      ids.add(id);
    }
    return ids;
  }
}
