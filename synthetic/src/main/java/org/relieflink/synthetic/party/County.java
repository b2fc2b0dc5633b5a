package org.relieflink.synthetic.party;

import java.util.List;
import java.util.function.Consumer;
import org.relieflink.synthetic.party.Truth.TrueHit;
import org.relieflink.synthetic.people.CountySetting;
import org.relieflink.synthetic.register.CountyRegisters;
import org.relieflink.synthetic.register.HardshipAssigner;

/** 一个虚构的县 · One invented county: its lists, its cases and the truth about both. */
public record County(CountyRegisters registers, List<PartyRow> parties) {
  /** Parties a county. */
  public static final int PARTIES = CaseList.PARTIES;

  /** Makes the county; the stories come first, so that nothing else can change them. */
  public static County make(CountySetting setting) {
    CountyRegisters registers = new CountyRegisters(setting);
    List<StoryParty> stories = Stories.enter(registers);
    HardshipAssigner.fill(registers);
    List<PartyRow> parties = CaseList.of(registers, stories);
    RegisterPages.fetch(registers, parties);
    return new County(registers, parties);
  }

  /** Gives the true hits of all parties in their order. */
  public void truth(Consumer<TrueHit> found) {
    Truth truth = new Truth(registers);
    parties.forEach(party -> truth.of(party, found));
  }
}
