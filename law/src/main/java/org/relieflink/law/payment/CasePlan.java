package org.relieflink.law.payment;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.law.Clause;
import org.relieflink.law.Instruments;
import org.relieflink.law.LegalBasis;

/**
 * 几个被害人、几个近亲属，立几件案。How many relief cases one case makes: direct victims apart, relatives of one
 * dead victim together.
 *
 * @param cases the cases to open
 * @param notes who is not in a case and what to tell them
 */
public record CasePlan(List<Planned> cases, List<String> notes, Clause clause) {

  /** 一名被害人；死亡的，由近亲属申请。 */
  public record Victim(String name, boolean dead, List<Relative> relatives) {
    /** Copies the list. */
    public Victim {
      relatives = List.copyOf(relatives);
    }
  }

  /** 一名近亲属：参加申请了没有，没有参加有没有正当理由。 */
  public record Relative(String name, boolean applies, boolean goodReason) {}

  /** 一件案：合并的还是单独的，谁申请。 */
  public record Planned(boolean joint, String victim, List<String> applicants) {
    /** Copies the list. */
    public Planned {
      applicants = List.copyOf(applicants);
    }
  }

  /** Copies the lists. */
  public CasePlan {
    cases = List.copyOf(cases);
    notes = List.copyOf(notes);
  }

  /** The plan for the victims of one case. */
  @LegalBasis(instrument = "spc-2019-2", article = "第四条")
  public static CasePlan of(List<Victim> victims) {
    List<Planned> cases = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Victim victim : victims) {
      if (victim.dead()) {
        relatives(victim, cases, notes);
      } else {
        cases.add(new Planned(false, victim.name(), List.of(victim.name())));
      }
    }
    return new CasePlan(cases, notes, Instruments.shipped().cite("spc-2019-2", "第四条"));
  }

  private static void relatives(Victim victim, List<Planned> cases, List<String> notes) {
    List<String> applicants =
        victim.relatives().stream().filter(Relative::applies).map(Relative::name).toList();
    if (applicants.isEmpty()) {
      notes.add("被害人" + victim.name() + "死亡，没有近亲属申请；请告知近亲属有权申请。");
    } else {
      cases.add(new Planned(applicants.size() > 1, victim.name(), applicants));
    }
    for (Relative one : victim.relatives()) {
      if (!one.applies() && !applicants.isEmpty()) {
        notes.add(
            one.goodReason()
                ? one.name() + "有正当理由没有参加，可以追加进这一件，不另立案。"
                : one.name() + "没有正当理由不参加，一般不再立案；告知其向已申请的亲属主张份额。");
      }
    }
  }
}
