using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents;

/// <summary>Finds days of one document that contradict each other, or that are easily slips of the pen.</summary>
internal static class DateChecks
{
    /// <summary>The first year that is not doubted: that of the People's Republic, whose gazettes these are.</summary>
    private const int FirstYear = 1949;

    /// <summary>
    /// What is announced further ahead of its text, in years, is doubted: laws enter into force within months, or a year or two.
    /// </summary>
    internal const int Ahead = 5;

    /// <summary>What holds from so many years before its text is doubted, unless the text says so.</summary>
    internal const int Behind = 2;

    /// <summary>What is valid for longer after its text, in years, is doubted: plans look 20 years ahead.</summary>
    internal const int Lifetime = 30;

    /// <summary>Reports a day before <see cref="FirstYear"/>, or many years after the text itself.</summary>
    /// <param name="fields">Where it stands.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">The day; null: there is none.</param>
    /// <param name="text">The day of the text; default: it is not known.</param>
    /// <param name="years">How many years after it are still likely.</param>
    public static void Likely(FieldReader fields, Key key, Moment? value, Moment text = default, int years = Ahead)
    {
        if (value is not { } date) return;
        if (date.Day.Year < FirstYear)
            fields.Problems.Add(HeaderProblems.EarlyDate(fields.Place(key), key, date));
        else if (text != default && date.Day.Year - text.Day.Year > years)
            fields.Problems.Add(HeaderProblems.FarDate(fields.Place(key), key, date, date.Day.Year - text.Day.Year, text));
    }

    /// <summary>Reports a day that lies before one that must come first.</summary>
    public static void InOrder(FieldReader fields, Key earlier, Moment? first, Key later, Moment? second)
    {
        if (first is { } a && second is { } b && b.Day < a.Day)
            fields.Problems.Add(HeaderProblems.WrongOrder(fields.Place(later), later, b, earlier, a));
    }
}
