package org.relieflink.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.scify.jedai.blockbuilding.StandardBlocking;
import org.scify.jedai.blockprocessing.comparisoncleaning.ComparisonPropagation;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.Comparison;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;

/** JedAI：分块、清块、比相似度的工作流。 */
final class JedaiPeer implements Peer {
  /** Chosen on a generated county of another seed than those that are measured. */
  private static final float SIMILARITY = 0.3f;

  @Override
  public String name() {
    return "jedai";
  }

  @Override
  public String label() {
    return "JedAI 3.1";
  }

  @Override
  public String settings(Work work) {
    return work == Work.FEBRL4
        ? "Clean-clean workflow as JedAI proposes it: token blocking, purging and filtering of blocks, each pair once, cosine of TF-IDF trigrams, unique mapping; single-threaded by design."
        : "Clean-clean workflow: token blocking on the same keys, each pair once, cosine of TF-IDF tokens,"
            + " all pairs from 0.3 (one party may have many records, so no one-to-one clustering); its"
            + " purging, filtering and node pruning lose a fifth of the true pairs on such selective keys and"
            + " take ten times as long, so they are left out; single-threaded by design; fed with"
            + " standardised text.";
  }

  @Override
  public Set<Work> works() {
    return Set.of(Work.FUZZY, Work.FEBRL4);
  }

  @Override
  public void run(PeerJob job) throws IOException {
    if (job.work() == Work.FEBRL4) {
      EnglishJedai.run(job);
      return;
    }
    List<EntityProfile> parties = profiles(PersonText.parties(job.parties()));
    List<EntityProfile> pool = profiles(PersonText.pool(job.pool()));
    List<AbstractBlock> blocks = new StandardBlocking().getBlocks(parties, pool);
    blocks = new ComparisonPropagation().refineBlocks(blocks);
    ProfileMatcher matcher =
        new ProfileMatcher(
            parties,
            pool,
            RepresentationModel.TOKEN_UNIGRAMS_TF_IDF,
            SimilarityMetric.COSINE_SIMILARITY);
    Iterator<Comparison> pairs = matcher.executeComparisons(blocks).getPairIterator();
    try (PairWriter out = new PairWriter(job.out())) {
      while (pairs.hasNext()) {
        Comparison pair = pairs.next();
        if (pair.getUtilityMeasure() >= SIMILARITY) {
          out.write(
              parties.get(pair.getEntityId1()).getEntityUrl(),
              pool.get(pair.getEntityId2()).getEntityUrl());
        }
      }
    }
  }

  /**
   * JedAI splits values at everything but Latin letters and digits, so tokens are written as such.
   */
  private static List<EntityProfile> profiles(List<PersonText> persons) {
    List<EntityProfile> profiles = new ArrayList<>(persons.size());
    for (PersonText person : persons) {
      EntityProfile profile = new EntityProfile(person.id());
      for (String key : person.keys()) {
        profile.addAttribute("key", token(key));
      }
      profile.addAttribute("name", token("name" + person.name()));
      profiles.add(profile);
    }
    return profiles;
  }

  private static String token(String text) {
    return text.charAt(0) + Integer.toHexString(text.hashCode());
  }
}
