using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>Reads a licence: a known name alone, or title and address.</summary>
public static class LicenceReader
{
    /// <param name="fields">Where it stands.</param>
    /// <param name="key">A record of title and address.</param>
    /// <returns>Null: there is none.</returns>
    public static Licence? Read(FieldReader fields, Key key)
    {
        if (fields.Record(key) is not { } record || record.Text(key.Children[0]) is not { Length: > 0 } title) return null;
        if (Licence.Find(title) is { } known) return known;
        var url = record.Text(key.Children[1]);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            fields.Problems.Add(DatasetProblems.UnknownLicence(fields.Place(key), title));
        return new(null, title, url);
    }
}
