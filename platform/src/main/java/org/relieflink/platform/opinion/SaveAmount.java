package org.relieflink.platform.opinion;

import org.relieflink.law.FactsFile;
import org.relieflink.platform.access.Officer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 存选定的倍数和建议：both are kept, or neither. */
@Service
public class SaveAmount {
  private final Opinions opinions;

  SaveAmount(Opinions opinions) {
    this.opinions = opinions;
  }

  /**
   * 选定的。
   *
   * @param base the version of the facts that the officer saw
   * @param file the facts with what was chosen
   * @param reason why outside the band of like cases; may be empty within
   */
  public record Chosen(long candidateId, int base, FactsFile file, String reason) {}

  /**
   * Adds the version of the facts and its proposal; a refusal of either is thrown and keeps none.
   */
  @Transactional
  public SavedProposal save(Chosen chosen, Officer officer) {
    Candidate saved =
        opinions.save(chosen.candidateId(), chosen.base(), chosen.file(), officer).orThrow();
    return opinions
        .propose(saved.id(), saved.version().number(), chosen.reason(), officer)
        .orThrow();
  }
}
