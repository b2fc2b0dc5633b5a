package org.relieflink.platform.relief.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ListFace;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.Person;
import org.relieflink.platform.pool.PersonRecords;
import org.relieflink.platform.relief.OwedPaper;
import org.relieflink.platform.relief.internal.ProofRules.Proof;
import org.springframework.stereotype.Component;

/**
 * 池里的证据：a live record of the very number, in a list that is fresh; a number under two names proves
 * nothing.
 */
@Component
class PoolProof {
  private final HardshipPool pool;
  private final PersonRecords records;
  private final ProofRules rules;
  private final CheckCaseMove check;

  PoolProof(HardshipPool pool, PersonRecords records, ProofRules rules, CheckCaseMove check) {
    this.pool = pool;
    this.records = records;
    this.rules = rules;
    this.check = check;
  }

  /**
   * 数据怎么说。
   *
   * @param words which list says it, as of which day; nobody's number
   */
  record Said(OwedPaper.Outcome outcome, String words) {}

  /** Live records of the person under this number; none where two names stand under it. */
  List<LiveRecord> of(String number) {
    List<Person> persons = number.isEmpty() ? List.of() : pool.personsOf(number);
    return persons.size() == 1 && !persons.get(0).contested()
        ? records.ofPersons(List.of(persons.get(0).personId()))
        : List.of();
  }

  /** What the records say of a paper; a contradiction goes first. */
  Optional<Said> said(OwedPaper paper, List<LiveRecord> found) {
    return rules.of(paper, check.today()).stream()
        .flatMap(proof -> found.stream().filter(it -> speaks(it, proof)).map(it -> say(it, proof)))
        .findFirst();
  }

  private boolean speaks(LiveRecord record, Proof proof) {
    return record.contractId().equals(proof.list())
        && !records.stale(record.contractId(), record.asOf());
  }

  private Said say(LiveRecord record, Proof proof) {
    ListFace list = records.listOf(record.contractId()).orElseThrow();
    String says = proof.outcome() == OwedPaper.Outcome.CONTRADICTED ? "数据不符" : "数据已证明";
    return new Said(
        proof.outcome(),
        "%s：%s（%s），截至 %s".formatted(says, list.title(), list.departmentName(), record.asOf()));
  }
}
