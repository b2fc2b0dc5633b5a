package org.relieflink.bench.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scify.jedai.blockbuilding.StandardBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.ComparisonPropagation;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.EquivalenceCluster;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entityclustering.UniqueMappingClustering;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;

/** JedAI 比 FEBRL：它自己推荐的流程。 The workflow that JedAI proposes for two clean lists. */
final class EnglishJedai {
  private static final float SIMILARITY = 0.1f;

  private EnglishJedai() {}

  static void run(PeerJob job) throws IOException {
    List<EntityProfile> parties = profiles(EnglishPerson.read(job.parties()));
    List<EntityProfile> pool = profiles(EnglishPerson.read(job.pool()));
    List<AbstractBlock> blocks = new StandardBlocking().getBlocks(parties, pool);
    blocks = new ComparisonsBasedBlockPurging(true).refineBlocks(blocks);
    blocks = new BlockFiltering().refineBlocks(blocks);
    blocks = new ComparisonPropagation().refineBlocks(blocks);
    SimilarityPairs pairs =
        new ProfileMatcher(
                parties,
                pool,
                RepresentationModel.CHARACTER_TRIGRAMS_TF_IDF,
                SimilarityMetric.COSINE_SIMILARITY)
            .executeComparisons(blocks);
    try (PairWriter out = new PairWriter(job.out())) {
      for (EquivalenceCluster one : new UniqueMappingClustering(SIMILARITY).getDuplicates(pairs)) {
        if (one.getEntityIdsD1().size() == 1 && one.getEntityIdsD2().size() == 1) {
          out.write(
              parties.get(one.getEntityIdsD1().get(0)).getEntityUrl(),
              pool.get(one.getEntityIdsD2().get(0)).getEntityUrl());
        }
      }
    }
  }

  private static List<EntityProfile> profiles(List<EnglishPerson> persons) {
    List<EntityProfile> profiles = new ArrayList<>(persons.size());
    for (EnglishPerson person : persons) {
      EntityProfile profile = new EntityProfile(person.id());
      person.fields().forEach(profile::addAttribute);
      profiles.add(profile);
    }
    return profiles;
  }
}
