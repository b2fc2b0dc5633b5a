package org.relieflink.law.payment;

import org.relieflink.law.Clause;
import org.relieflink.law.Instruments;
import org.relieflink.law.LegalBasis;
import org.relieflink.law.Organ;

/**
 * 写给哪个机关的，就引哪一条。What was written for the organ that pays; where nothing is registered for it, the
 * opinion of six organs, which binds all of them. A court's rule is never cited for a
 * procuratorate.
 */
final class Written {
  private static final String SIX_ORGANS = "zzw-2014-3";

  private Written() {}

  /** That relatives of a dead victim are relieved; how they divide is registered nowhere. */
  @LegalBasis(instrument = "spp-2021", article = "第七条第三项")
  static Clause shares(Organ organ) {
    return switch (organ) {
      case COURT -> cite("spc-2019-2", "第四条");
      case PROCURATORATE -> cite("spp-2021", "第七条第三项");
      case POLICE, JUSTICE -> cite(SIX_ORGANS, "救助对象第三类");
    };
  }

  /** When and how relief is paid out. */
  @LegalBasis(instrument = "zzw-2014-3", article = "发放期限")
  static Clause instalments(Organ organ) {
    return switch (organ) {
      case PROCURATORATE -> cite("spp-2021", "约第二十八条");
      case COURT, POLICE, JUSTICE -> cite(SIX_ORGANS, "发放期限");
    };
  }

  /** That two levels may relieve together, or out of what money relief is paid. */
  @LegalBasis(instrument = "zzw-2014-3", article = "资金来源")
  static Clause levels(Organ organ) {
    return switch (organ) {
      case COURT -> cite("spc-2019-2", "第一条");
      case PROCURATORATE -> cite("spp-women-2022", "联合救助");
      case POLICE, JUSTICE -> cite(SIX_ORGANS, "资金来源");
    };
  }

  private static Clause cite(String instrument, String article) {
    return Instruments.shipped().cite(instrument, article);
  }
}
