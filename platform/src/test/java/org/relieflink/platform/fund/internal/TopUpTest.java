package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relieflink.platform.fund.FundSamples.HANDLER;
import static org.relieflink.platform.fund.FundSamples.PAYER;
import static org.relieflink.platform.fund.FundSamples.because;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundOrder.Payee;
import org.relieflink.platform.fund.FundSamples;
import org.relieflink.platform.harm.HarmSamples;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionSamples;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.relief.DecidedCases;

@DisplayName("补发和追回：一个决定退回了一部分、追回了一部分，正好补那一部分，别的数不行，补完了没有了；不写凭哪个建议不行")
class TopUpTest extends FundStory {
  private static final int NTH = 640;
  private static final String ISSUED = FundSamples.commit(0, NTH, 1).ground().decision();

  private FundSamples samples;
  private SavedProposal saved;
  private long earmark;

  /** One case that granted the whole proposal. */
  private record Granted(SavedProposal saved) implements DecidedCases {
    @Override
    public Optional<Standing> ofProposal(Unit unit, long candidate, long proposal) {
      return Optional.of(new Standing("JZ-1", "", saved.amountFen(), false, Set.of()));
    }

    @Override
    public boolean issued(String decision) {
      return decision.equals(ISSUED);
    }

    @Override
    public List<DecidedCases.Granted> granted(Officer reader) {
      return List.of();
    }

    @Override
    public boolean sealed(long candidate, long proposal) {
      return false;
    }
  }

  private FundOrder part(int instalment, long fen) {
    return FundSamples.commit(earmark, NTH, fen)
        .to(new Payee(HarmSamples.adult(NTH), instalment, saved.candidateId(), saved.id()));
  }

  private String reserved(int instalment, long fen) {
    samples.agree(HANDLER, part(instalment, fen));
    return code(samples.once(HANDLER, part(instalment, fen)));
  }

  /** The proposal left out, for somebody, by some decision. */
  private String unproposed(int nth, String caseNo, String decision) {
    FundOrder order =
        FundSamples.commit(earmark, nth, 100)
            .because(new FundOrder.Ground(caseNo, decision, "", "", ""))
            .to(new Payee(HarmSamples.adult(nth), 2, 0, 0));
    samples.agree(HANDLER, order);
    return code(samples.once(HANDLER, order));
  }

  private void back(FundAct act, long about, long fen) {
    samples.done(PAYER, FundOrder.of(act, about).fen(fen).because(because("某因")));
  }

  @Test
  void exactlyTheRest() {
    var file = OpinionSamples.file("case-two-four-year-old");
    long candidate = opinions.open(NewCandidate.of(file), HANDLER).id();
    saved = opinions.propose(candidate, 1, HANDLER).orThrow();
    cases = new Granted(saved);
    samples = samples();
    earmark = samples.money(YEAR, 3 * saved.amountFen());
    long all = saved.amountFen();

    assertThat(reserved(1, all - 1)).isEqualTo("NOT_AS_DECIDED");
    long first = samples.agreed(HANDLER, part(1, all)).account();
    assertThat(reserved(2, all)).isEqualTo("ABOVE_PROPOSAL");
    assertThat(unproposed(NTH, "某救助〔2026〕640号", ISSUED)).isEqualTo("PROPOSAL_MISSING");
    assertThat(unproposed(NTH + 1, "某救助〔2026〕641号", ISSUED)).isEqualTo("PROPOSAL_MISSING");
    assertThat(unproposed(NTH, "某救助〔2026〕640号", "另一份")).isEqualTo("PROPOSAL_MISSING");
    long sent = samples.sent(first, all);
    back(FundAct.RETURN, sent, 4_000);
    samples.confirmed(sent, all - 4_000, "HD-640");
    assertThat(reserved(2, 4_001)).isEqualTo("NOT_AS_DECIDED");
    assertThat(reserved(2, 3_999)).isEqualTo("NOT_AS_DECIDED");
    long second = samples.agreed(HANDLER, part(2, 4_000)).account();
    samples.confirmed(samples.sent(second, 4_000), 4_000, "HD-641");
    assertThat(reserved(3, 4_000)).isEqualTo("NOT_AS_DECIDED");

    back(FundAct.RECOVER, first, 100);
    assertThat(reserved(3, 100)).isEqualTo("DONE");
    assertThat(reserved(4, 100)).isEqualTo("NOT_AS_DECIDED");
    balances();
  }
}
