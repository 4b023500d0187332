package org.accountclosure.notification;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.accountclosure.closure.FindingDates;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseDate;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.Contacts.Contact;
import org.accountclosure.closure.port.Policies;

/**
 * The dates of a case as a calendar (RFC 5545), in its holder's language. An event keeps its name
 * when its date moves, and the number of the case's lines tells the newer from the older: whoever
 * reads the file again gets the event moved, not twice.
 */
public final class WritingCalendar {

  /** In characters; a line has 75 bytes at most, and some letters take two. */
  private static final int FOLD_AFTER = 60;

  private static final Period READ_AGAIN_EVERY = Period.ofDays(1);

  private final FindingDates dates;
  private final Contacts contacts;
  private final Languages languages;
  private final Policies policies;
  private final Clock clock;

  WritingCalendar(
      FindingDates dates, Contacts contacts, Languages languages, Policies policies, Clock clock) {
    this.dates = dates;
    this.contacts = contacts;
    this.languages = languages;
    this.policies = policies;
    this.clock = clock;
  }

  /** The calendar's text; one without events if nothing has a date. */
  public String write(CaseView view) {
    ClosureCase closureCase = view.closureCase();
    Words words =
        languages
            .of(contacts.find(closureCase.loginId()).map(Contact::language).orElse(""))
            .words();
    ClosureSettings figures = policies.of(closureCase.policyVersion());
    List<VEvent> events = new ArrayList<>();
    for (CaseDate date : dates.of(view)) {
      events.add(event(view, date, words, figures));
    }
    return text(
        new Calendar(
            new PropertyList(
                List.of(
                    ImmutableVersion.VERSION_2_0,
                    new ProdId("-//account-closure//case//" + words.tag().toUpperCase(Locale.ROOT)),
                    ImmutableCalScale.GREGORIAN,
                    new RefreshInterval(
                        new ParameterList(List.of(Value.DURATION)), READ_AGAIN_EVERY))),
            new ComponentList<>(events)));
  }

  private static String text(Calendar calendar) {
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(true, FOLD_AFTER).output(calendar, text);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return text.toString();
  }

  private VEvent event(CaseView view, CaseDate date, Words words, ClosureSettings figures) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<Property> properties = new ArrayList<>();
    properties.add(new Uid(date.key() + "." + view.closureCase().id() + "@account-closure"));
    properties.add(new DtStamp(now));
    properties.add(new Sequence(view.timeline().size()));
    properties.add(new DtStart<>(date.at().truncatedTo(ChronoUnit.SECONDS)));
    properties.add(new Summary(summary(date, words, figures)));
    if (date.about() instanceof BlockerCode code) {
      properties.add(
          new Description(words.whatToDo(code, figures) + " (" + date.reference() + ")"));
    }
    properties.add(ImmutableTransp.TRANSPARENT);
    return new VEvent(new PropertyList(properties));
  }

  private static String summary(CaseDate date, Words words, ClosureSettings figures) {
    String kind = words.of(date.kind(), figures);
    Enum<?> about = date.about();
    return about == null ? kind : kind + ": " + words.of(about, figures);
  }
}
