package org.relieflink.platform.ferry.internal;

import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.proof.parcel.SiteCard;
import org.relieflink.proof.parcel.SiteKeys;

/** 和一个站点来往要用的：own keys, the other's card, the folders between. */
record Berth(SiteKeys own, FerrySite peer, SiteCard card, FerryFolder folder) {
  /** What packages of this program are for. */
  static final String CHANNEL = "relief";

  static Berth of(SiteKeys own, FerrySite peer, FerryFolder folder) {
    return new Berth(own, peer, SiteCard.parse(peer.card()), folder);
  }
}
