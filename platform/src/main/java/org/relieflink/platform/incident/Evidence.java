package org.relieflink.platform.incident;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 证据包的大门：one file with the entries of an incident or an alarm and what proves them, which the
 * offline verifier checks without server or database. Making one is an export: it counts, and long
 * ones want other people's agreement.
 */
public interface Evidence {
  /** What an officer asked for: a job that makes it, or first other people. */
  sealed interface Ordered {
    /**
     * It is being made.
     *
     * @param job whose page shows when it is done
     */
    record Made(long job) implements Ordered {}

    /**
     * Others have to agree first.
     *
     * @param href where they are asked
     */
    record Ask(String href) implements Ordered {}
  }

  /** How many entries it would hold; empty when there is no such thing for this officer. */
  Optional<Long> entries(Officer officer, EvidenceOf of);

  Outcome<Ordered> order(Officer officer, EvidenceOf of);

  /** Those made so far, newest first. */
  List<EvidencePack> packs(EvidenceOf of);

  Optional<EvidencePack> find(Officer officer, long id);

  /** The file. The reading is on the trail before a byte leaves. */
  Outcome<byte[]> open(Officer officer, long id);
}
