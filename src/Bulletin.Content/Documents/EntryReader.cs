using System.Collections.Immutable;
using Bulletin.Content.Fields;
using Keys = Bulletin.Content.Documents.CommonKeys;

namespace Bulletin.Content.Documents;

/// <summary>Reads what stands in front matter with a day of its own: corrections, updates, withdrawals, reviews.</summary>
internal static class EntryReader
{
    /// <summary>A list of dated texts, but for those of days to come.</summary>
    /// <param name="fields">The front matter.</param>
    /// <param name="key">The key of the list.</param>
    /// <param name="text">The key of the text in each.</param>
    /// <param name="until">The last day whose texts are wanted.</param>
    public static ImmutableArray<DatedText> Texts(FieldReader fields, Key key, Key text, DateOnly until)
    {
        if (!fields.Has(key)) return [];
        var texts = ImmutableArray.CreateBuilder<DatedText>();
        foreach (var record in fields.Records(key))
            if (Text(record, text) is { } one && one.On.Day <= until) texts.Add(one);
        return texts.DrainToImmutable();
    }

    public static DatedText? Text(FieldReader record, Key text)
    {
        var on = record.Date(Keys.On);
        DateChecks.Likely(record, Keys.On, on);
        return on is { } day && record.Text(text) is { } what ? new(day, what) { At = record.At(Keys.On) } : null;
    }

    /// <summary>The record of a review; null when there is none or when its day cannot be read, which is reported.</summary>
    public static Review? Review(FieldReader fields, Key key)
    {
        if (fields.Record(key) is not { } record) return null;
        var on = record.Date(Keys.On);
        DateChecks.Likely(record, Keys.On, on);
        return on is { } day ? new(day, record.Text(Keys.Digest), fields.At(key)) : null;
    }
}
