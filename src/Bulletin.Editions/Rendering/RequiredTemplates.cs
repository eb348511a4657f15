using System.Collections.Immutable;
using Bulletin.Content.Configuration;

namespace Bulletin.Editions.Rendering;

/// <summary>What a theme must have, by name.</summary>
public static class RequiredTemplates
{
    /// <summary>The templates that a theme must have.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "Home",
        "Archive",
        "Annual",
        "Issue",
        "Document",
        "Table",
        "List",
        "Browse",
        "Search",
        "NotFound",
        "Tombstone",
        "Alias",
        "Accessibility",
    ];

    /// <summary>
    /// The parts for the sections of a document. A theme that has one of them writes sections by parts, and must have all.
    /// </summary>
    public static readonly ImmutableArray<string> SectionParts =
    [
        "Parts/OfficialHead",
        "Parts/LeadPicture",
        "Parts/Issue",
        "Parts/Updates",
        "Parts/Recipients",
        "Parts/Body",
        "Parts/Dataset",
        "Parts/Attachments",
        "Parts/Copies",
        "Parts/Gathered",
        "Parts/Corrections",
        "Parts/History",
        "Parts/Related",
    ];

    /// <summary>What a theme lacks, in the order of the reference.</summary>
    public static IEnumerable<string> MissingIn(Theme theme)
    {
        var isByParts = SectionParts.Any(part => theme.Has(Edition.Standard, part));
        return All.Concat(isByParts ? SectionParts : []).Where(name => !theme.Has(Edition.Standard, name));
    }
}
