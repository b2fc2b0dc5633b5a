package org.relieflink.synthetic.party;

import org.relieflink.synthetic.party.PartyRow.CaseFile;
import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.Person;

/** 故事里的当事人 · A party of one of the three stories. */
record StoryParty(String partyId, CaseFile file, Role role, Person person, Household household) {}
