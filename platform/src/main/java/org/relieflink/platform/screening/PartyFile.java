package org.relieflink.platform.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Sex;

/**
 * 当事人档案：a party with everything found about it, for the capabilities downstream.
 *
 * @param place whose case it is: division code of the procuratorate
 * @param maskedName as this officer may see it
 * @param born null when no source gives a usable date
 * @param hits current hits, surest first
 */
public record PartyFile(
    long id,
    String place,
    String partyNo,
    String caseNo,
    String cause,
    String role,
    LocalDate listAsOf,
    String maskedName,
    Sex sex,
    @Nullable LocalDate born,
    List<PartyHit> hits) {

  public PartyFile {
    hits = List.copyOf(hits);
  }

  /** Hits a person confirmed, or that are sure and not refuted: what may be put to a prosecutor. */
  public List<PartyHit> supporting() {
    return hits.stream().filter(PartyHit::supports).toList();
  }

  /** 一条命中：class, whom it concerns, where it stands. */
  public record PartyHit(
      long hitId,
      String recordId,
      boolean self,
      String relation,
      double score,
      boolean strong,
      HitState state,
      String hardshipClass,
      String department,
      @Nullable LocalDate sourceAsOf,
      @Nullable Decision decision) {

    boolean supports() {
      return state == HitState.SAME || (strong && state == HitState.OPEN);
    }
  }

  /** 谁在什么时候怎么判断的。 */
  public record Decision(Verdict verdict, String reason, String officer, Instant at) {}

  @Override
  public String toString() {
    return "PartyFile[" + id + "]";
  }
}
