package org.gongkai.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.agency.ReportTitle;
import org.gongkai.document.Document;
import org.gongkai.form.Forms;
import org.gongkai.form.Vocabulary;

/**
 * Divides a document that holds the reports of several bodies or years: tables belong to the nearest title above them, and a
 * title that plainly names another body or year than the one in force, with further tables below it, opens the next report.
 */
final class Division {
    /** So few lines hold no form. */
    private static final int SHORTEST_FORM = 20;

    /** So many headings of tables make a text a report. */
    private static final int SEVERAL = 2;

    private final TableTraces traces;
    private final int tables;

    Division(Forms forms, Vocabulary vocabulary) {
        this.traces = new TableTraces(vocabulary);
        this.tables = forms.editions().get(0).tables().size();
    }

    /**
     * What stands between the title of one report and that of the next.
     *
     * @param title the nearest above its tables; empty where the document is one report's
     * @param inherited the title with the body that the report before names, where this one names none
     */
    record Part(Document document, Optional<Titles.Found> title, Optional<String> inherited) {
        static Part whole(Document document) {
            return new Part(document, Optional.empty(), Optional.empty());
        }
    }

    /** The parts in their order; the document itself where its titles are of one report. */
    List<Part> of(Document document) {
        List<Titles.Found> titles = Titles.in(document);
        if (!differ(titles) && !mayOpenForms(titles)) {
            return List.of(Part.whole(document));
        }
        Reading reading = new Reading(document);
        titles.forEach(reading::title);
        reading.end();
        return reading.parts();
    }

    private static boolean differ(List<Titles.Found> titles) {
        List<ReportTitle> distinct =
                titles.stream().map(Titles.Found::title).distinct().toList();
        for (int i = 1; i < distinct.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (distinct.get(i).isOfAnother(distinct.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a title that does not name all stands where a form can have ended. */
    private static boolean mayOpenForms(List<Titles.Found> titles) {
        for (int i = 1; i < titles.size(); i++) {
            Titles.Place above = titles.get(i - 1).place();
            Titles.Place place = titles.get(i).place();
            int lines = place.block() == above.block() ? place.row() - above.row() : place.block() - above.block();
            if (!titles.get(i).title().isWhole() && lines >= SHORTEST_FORM) {
                return true;
            }
        }
        return false;
    }

    /** One pass over the titles. */
    private final class Reading {
        private final Document document;
        private final Titles.Place end;
        private final List<Titles.Found> openings = new ArrayList<>();

        /** What the part that is open is called by: the titles nearest above its tables. */
        private final List<ReportTitle> inForce = new ArrayList<>();

        private final Optional<ReportTitle> page;

        private Optional<Titles.Found> first = Optional.empty();
        private TableTraces.Traces printed = TableTraces.Traces.NONE;

        /** The titles since the last table that do not differ, as their first line and all that they name. */
        private Optional<Titles.Found> next = Optional.empty();

        /** A title with sections of a report below it, but no table. */
        private Optional<Titles.Found> tableless = Optional.empty();

        private Optional<Titles.Found> loose = Optional.empty();

        private Titles.Place from = new Titles.Place(0, 0);

        Reading(Document document) {
            this.document = document;
            this.end = new Titles.Place(document.blocks().size(), 0);
            this.page = document.title().flatMap(ReportTitle::ofPage);
        }

        void title(Titles.Found found) {
            between(found.place());
            if (found.title().loose()) {
                loose = Optional.of(found);
            } else {
                next = Optional.of(next.filter(before -> !found.title().isOfAnother(before.title()))
                        .map(before -> before.and(found.title()))
                        .orElse(found));
            }
        }

        void end() {
            between(end);
        }

        /** What stands between a title and the next confirms it if it is a table. */
        private void between(Titles.Place to) {
            TableTraces.Traces below = traces.in(Excerpt.of(document, from, to));
            if (!below.isEmpty()) {
                next.filter(title -> opens(title.title(), below))
                        .or(() -> loose.filter(title -> opensLoosely(title.title(), below)))
                        .ifPresent(this::open);
                next.ifPresent(this::inForce);
                next = Optional.empty();
                loose = Optional.empty();
                printed = printed.and(below);
            } else if (printed.isEmpty() && below.headed().size() >= SEVERAL) {
                tableless = next.or(() -> tableless);
            }
            from = to;
        }

        private void open(Titles.Found title) {
            openings.add(title);
            inForce.clear();
            inForce.add(title.title());
            tableless.ifPresent(above -> first = Optional.of(above));
            tableless = Optional.empty();
            printed = TableTraces.Traces.NONE;
        }

        private void inForce(Titles.Found title) {
            inForce.add(title.title());
            if (openings.isEmpty() && printed.isEmpty()) {
                first = Optional.of(title);
            }
        }

        /** A title that says less opens a report where a whole one ended and its rows come again. */
        private boolean opens(ReportTitle title, TableTraces.Traces below) {
            if (printed.isEmpty()) {
                return below.headed().size() >= SEVERAL
                        && tableless
                                .filter(above -> title.isOfAnotherBody(above.title()))
                                .isPresent();
            }
            boolean another = isOfAnother(title) && page.filter(title::isOfSame).isEmpty();
            boolean same = inForce.stream().anyMatch(title::isOfSame);
            return another || (!same && comesAgain(below));
        }

        private boolean isOfAnother(ReportTitle title) {
            return inForce.isEmpty()
                    ? page.filter(title::isOfAnother).isPresent()
                    : inForce.stream().allMatch(title::isOfAnother);
        }

        private boolean opensLoosely(ReportTitle title, TableTraces.Traces below) {
            return comesAgain(below) && !inForce.isEmpty() && inForce.stream().allMatch(title::isOfAnotherBody);
        }

        private boolean comesAgain(TableTraces.Traces below) {
            return printed.tables().size() == tables && below.repeat(printed);
        }

        List<Part> parts() {
            if (openings.isEmpty()) {
                return List.of(Part.whole(document));
            }
            Titles.Place start = openings.get(0).place();
            Document beginning = Excerpt.of(document, new Titles.Place(0, 0), start);
            List<Part> parts = new ArrayList<>(List.of(new Part(called(beginning), first, Optional.empty())));
            Optional<String> above = first.flatMap(title -> title.title().name());
            for (int i = 0; i < openings.size(); i++) {
                ReportTitle title = openings.get(i).title();
                Titles.Place below =
                        i + 1 < openings.size() ? openings.get(i + 1).place() : end;
                parts.add(new Part(
                        Excerpt.of(document, openings.get(i).place(), below).titled(title.quote()),
                        Optional.of(openings.get(i)),
                        title.name().isPresent() ? Optional.empty() : above.map(name -> name + title.quote())));
                above = title.name().isPresent() ? title.name() : above;
            }
            return parts;
        }

        /** A page can be called by a later report on it. */
        private Document called(Document beginning) {
            return first.map(Titles.Found::title)
                    .filter(own -> page.filter(own::isOfAnother).isPresent())
                    .map(own -> beginning.titled(own.quote()))
                    .orElse(beginning);
        }
    }
}
