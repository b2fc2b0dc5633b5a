package org.relieflink.law;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 案情里的数和人群：哪个机关办、损失多少、几个人要扶养。Further facts that some packs and rule sets ask for; what nobody knows
 * stays null.
 *
 * @param organ the handling organ; its rules apply
 * @param harmedOn day of the harm; there is no time limit, so it only makes a note
 * @param lossFen the loss in fen, or null when unknown
 * @param injury id of a row of the pack's injury table, "" when none or unknown
 * @param dependants persons the applicant supports, or null when unknown
 * @param awardFen what the judgment awards or should award, in fen, or null
 * @param groups groups the applicant belongs to, with their source
 */
public record Circumstances(
    Organ organ,
    @Nullable LocalDate harmedOn,
    @Nullable Long lossFen,
    String injury,
    @Nullable Integer dependants,
    @Nullable Long awardFen,
    List<Member> groups) {
  /** Nothing further is known; a procuratorate handles the case. */
  public static final Circumstances NONE =
      new Circumstances(Organ.PROCURATORATE, null, null, "", null, null, List.of());

  /** 属于哪个人群、出处。 */
  public record Member(Group group, String source, @Nullable LocalDate asOf) {}

  /** Copies the list. */
  public Circumstances {
    groups = List.copyOf(groups);
  }

  /** The groups without their sources. */
  public Set<Group> groupSet() {
    Set<Group> set = EnumSet.noneOf(Group.class);
    groups.forEach(member -> set.add(member.group()));
    return set;
  }

  /** The same for another organ. */
  public Circumstances at(Organ other) {
    return new Circumstances(other, harmedOn, lossFen, injury, dependants, awardFen, groups);
  }

  /** The same with another day of the harm. */
  public Circumstances harmed(@Nullable LocalDate day) {
    return new Circumstances(organ, day, lossFen, injury, dependants, awardFen, groups);
  }
}
