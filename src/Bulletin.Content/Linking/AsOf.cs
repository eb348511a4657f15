using Bulletin.Content.Configuration;

namespace Bulletin.Content.Linking;

/// <summary>The date for which validity, lateness and open or closed are judged.</summary>
/// <param name="Day">The date.</param>
/// <param name="From">What set it: <c>--as-of</c>, <c>site.yml</c>, or the path of the document with the newest date; empty when there is no document.</param>
public sealed record AsOf(DateOnly Day, string From)
{
    public static AsOf Of(DateOnly? option, SiteSettings settings, Catalogue catalogue)
    {
        if (option is { } chosen) return new(chosen, "--as-of");
        if (settings.AsOf is { } set) return new(set, SiteReader.File);
        var newest = new AsOf(new(1900, 1, 1), "");
        foreach (var document in catalogue.Documents)
            if (document.LastModified.Day > newest.Day) newest = new(document.LastModified.Day, document.Header.Source.Path);
        return newest;
    }
}
