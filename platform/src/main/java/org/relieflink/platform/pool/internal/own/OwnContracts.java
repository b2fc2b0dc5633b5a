package org.relieflink.platform.pool.internal.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.pool.ListTrial;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.ContractProblem;
import org.relieflink.platform.pool.internal.contract.Department;
import org.relieflink.platform.pool.internal.own.SampleShelf.Sample;
import org.relieflink.platform.pool.internal.store.OwnContractTable;
import org.relieflink.platform.pool.internal.store.OwnVersion;
import org.relieflink.platform.pool.internal.store.OwnVersion.State;
import org.relieflink.platform.pool.internal.store.OwnVersion.Trial;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 自立合同的一生：写、试查、另一人启用、停用。 The life of an own contract; every step is on the trail in the same
 * transaction, and the book is read anew after it.
 */
@Component
public class OwnContracts {
  private static final int MOST_BYTES = 1 << 16; // as the table takes
  private static final Need READ = new Need(Matter.POOL, Deed.READ);
  private static final Need WRITE = new Need(Matter.POOL, Deed.WRITE);

  private final OwnContractTable table;
  private final ContractBook book;
  private final TryContract trials;
  private final Reach reach;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final MessageSource messages;
  private final Clock clock;

  OwnContracts(
      OwnContractTable table,
      ContractBook book,
      TryContract trials,
      Reach reach,
      Trail trail,
      TransactionTemplate transaction,
      MessageSource messages,
      Clock clock) {
    this.table = table;
    this.book = book;
    this.trials = trials;
    this.reach = reach;
    this.trail = trail;
    this.transaction = transaction;
    this.messages = messages;
    this.clock = clock;
  }

  /** Versions within the officer's reach, those of one contract together, newest first. */
  public List<OwnVersion> list(Officer officer) {
    return table.list().stream().filter(one -> reach.covers(officer, READ, whose(one))).toList();
  }

  /** One version; refused when there is none or the officer has nothing to do with it. */
  public OwnVersion get(long id, Officer officer) {
    return table
        .find(id)
        .filter(one -> reach.covers(officer, READ, whose(one)))
        .orElseThrow(OwnContracts::unknown);
  }

  private static Whose whose(OwnVersion version) {
    return Whose.of(Unit.of(version.place(), version.line()));
  }

  private static RuntimeException unknown() {
    return Refusal.of(PoolRefusal.VERSION_UNKNOWN).asException();
  }

  /**
   * The YAML of a form; refused with every place that has to be mended.
   *
   * @throws org.relieflink.platform.problem.RefusedException with the places
   */
  public String text(ContractDraft draft) {
    List<FieldProblem> problems = CheckDraft.problems(draft, messages);
    if (!problems.isEmpty()) {
      throw wrong(problems).asException();
    }
    Department department =
        book.departments().stream()
            .filter(one -> one.id().equals(draft.departmentId()))
            .findFirst()
            .orElse(new Department(draft.departmentId(), draft.newDepartmentName()));
    return ContractText.of(draft, department, version(draft.id()));
  }

  /** Today; with a number behind it when the contract has a version of today. */
  private String version(String contractId) {
    long before = table.list().stream().filter(one -> one.contractId().equals(contractId)).count();
    String today = LocalDate.now(clock).toString();
    return before == 0 ? today : today + "-" + (before + 1);
  }

  private static Refusal wrong(List<FieldProblem> problems) {
    return Refusal.of(PoolRefusal.CONTRACT_WRONG).withFields(problems);
  }

  /** Reads the text strictly; a wrong one is refused with file, line and what to write instead. */
  public Contract read(String yaml, Officer officer) {
    if (yaml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw wrong(List.of(new FieldProblem("yaml", "合同最多 64 KB。"))).asException();
    }
    try {
      Contract contract = book.readOwn("own.yaml", yaml);
      String department = contract.department().id();
      if (!reach.covers(officer, WRITE, Whose.of(Unit.of(officer.unit().place(), department)))) {
        throw Refusal.of(
                PoolRefusal.OTHER_DEPARTMENT, contract.title(), contract.department().name())
            .asException();
      }
      return contract;
    } catch (ContractProblem problem) {
      throw wrong(List.of(new FieldProblem("yaml", String.valueOf(problem.getMessage()))))
          .asException();
    }
  }

  /** Tries a text on a sample and keeps nothing. */
  public ListTrial tried(String yaml, Sample sample, Officer officer) throws IOException {
    return trials.run(read(yaml, officer), sample);
  }

  /**
   * Keeps a draft; with a sample, it is tried first and the counts are kept with it.
   *
   * @param sample null without a trial
   */
  public OwnVersion draft(String yaml, @Nullable Sample sample, Officer officer)
      throws IOException {
    book.refresh();
    Contract contract = read(yaml, officer);
    ListTrial trial = sample == null ? null : trials.run(contract, sample);
    return done(
        () -> {
          OwnVersion made =
              table.add(contract, yaml, digest(yaml), OwnContractTable.step(officer, now()));
          note(officer, "POOL_CONTRACT_DRAFTED", made);
          if (trial != null) {
            keep(made, trial, officer);
          }
          return made.id();
        });
  }

  /** Tries a draft that stands, and keeps the counts with it. */
  public ListTrial tryDraft(long id, Sample sample, Officer officer) throws IOException {
    OwnVersion version = get(id, officer);
    mustBe(version, State.DRAFT);
    ListTrial trial = trials.run(read(version.yaml(), officer), sample);
    done(
        () -> {
          OwnVersion held = held(id);
          mustBe(held, State.DRAFT);
          keep(held, trial, officer);
          return id;
        });
    return trial;
  }

  private void keep(OwnVersion version, ListTrial trial, Officer officer) {
    long good = trial.refusal().isEmpty() ? trial.rows().good() : 0;
    table.tried(
        version.id(),
        new Trial(digest(version.yaml()), officer.staffNumber(), now(), trial.rows().read(), good));
    note(officer, "POOL_CONTRACT_TRIED", version);
  }

  /** Puts a tried draft in force; by another person than the one who made it. */
  public OwnVersion release(long id, Officer officer) {
    mustReach(get(id, officer), officer);
    if (officer.department() != null) {
      throw Refusal.of(PoolRefusal.RELEASE_BY_OFFICE).asException();
    }
    book.refresh();
    return done(
        () -> {
          OwnVersion version = held(id);
          mustBe(version, State.DRAFT);
          mustBeAnother(version, officer);
          if (!version.isTried()) {
            throw Refusal.of(PoolRefusal.CONTRACT_UNTRIED).asException();
          }
          read(version.yaml(), officer);
          if (table.taken(version)) {
            throw Refusal.of(PoolRefusal.CONTRACT_TAKEN, version.title()).asException();
          }
          table.release(version, OwnContractTable.step(officer, now()));
          note(officer, "POOL_CONTRACT_RELEASED", version);
          return id;
        });
  }

  /** Takes no more files under it; a draft may be dropped by whoever made it. */
  public OwnVersion withdraw(long id, Officer officer) {
    mustReach(get(id, officer), officer);
    return done(
        () -> {
          OwnVersion version = held(id);
          if (version.state() != State.DRAFT) {
            mustBe(version, State.IN_FORCE);
            mustBeAnother(version, officer);
          }
          table.withdraw(version, OwnContractTable.step(officer, now()));
          note(officer, "POOL_CONTRACT_WITHDRAWN", version);
          return id;
        });
  }

  /** The step in a transaction, the book read anew after it, the version as it stands now. */
  private OwnVersion done(java.util.function.Supplier<Long> step) {
    long id = java.util.Objects.requireNonNull(transaction.execute(status -> step.get()));
    book.refresh();
    return table.find(id).orElseThrow();
  }

  private OwnVersion held(long id) {
    return table.hold(id).orElseThrow(OwnContracts::unknown);
  }

  private void mustReach(OwnVersion version, Officer officer) {
    if (!reach.covers(officer, WRITE, whose(version))) {
      throw unknown();
    }
  }

  private static void mustBe(OwnVersion version, State state) {
    if (version.state() != state) {
      throw Refusal.of(PoolRefusal.CONTRACT_STATE, version.title()).asException();
    }
  }

  private static void mustBeAnother(OwnVersion version, Officer officer) {
    if (version.made().by().equals(officer.staffNumber())) {
      throw Refusal.of(PoolRefusal.SAME_PERSON, version.title()).asException();
    }
  }

  private void note(Officer officer, String action, OwnVersion version) {
    trail.record(
        officer, TrailNote.of(action, "contract", version.contractId() + " " + version.number()));
  }

  private Instant now() {
    return clock.instant();
  }

  static String digest(String yaml) {
    SM3Digest digest = new SM3Digest();
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    digest.update(bytes, 0, bytes.length);
    byte[] sum = new byte[digest.getDigestSize()];
    digest.doFinal(sum, 0);
    return HexFormat.of().formatHex(sum);
  }
}
