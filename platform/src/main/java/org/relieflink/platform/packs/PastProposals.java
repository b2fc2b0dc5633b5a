package org.relieflink.platform.packs;

import java.util.List;
import org.relieflink.law.PackTrial;

/** 以往的金额建议：answered by whoever keeps them, so that a draft can be tried on them. */
public interface PastProposals {
  /** The last stored proposal of every person of a place, as far as the officer asking sees it. */
  List<PackTrial.Past> of(String place);
}
