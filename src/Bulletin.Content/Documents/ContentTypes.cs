using System.Collections.Immutable;
using Bulletin.Content.Documents.Consultations;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Documents.Interpretations;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Documents.News;
using Bulletin.Content.Documents.Pages;
using Bulletin.Content.Documents.Policies;
using Bulletin.Content.Documents.Press;
using Bulletin.Content.Documents.Responses;
using Bulletin.Content.Documents.Specials;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents;

/// <summary>Every kind of content, in the order in which the tool lists them.</summary>
public static class ContentTypes
{
    public static readonly ImmutableArray<ContentType> All =
    [
        IssueType.Instance,
        PolicyType.Instance,
        InterpretationType.Instance,
        PressConferenceType.Instance,
        ResponseType.Instance,
        ConsultationType.Instance,
        NewsType.Instance,
        SpecialType.Instance,
        PlainPageType.Instance,
        DatasetType.Instance,
    ];

    /// <summary>The type of a folder; null: it is no folder of content.</summary>
    public static ContentType? OfFolder(ReadOnlySpan<char> folder) => All.OfFolder(folder);

    /// <summary>The only type of texts that has a key; null: none has it, or several have.</summary>
    internal static KeyHome? HomeOf(string key)
    {
        ContentType? home = null;
        foreach (var type in All)
        {
            if (!type.NeedsBody || type.Properties.Keys.IndexOf(key) < 0) continue;
            if (home is not null) return null;
            home = type;
        }

        return home is null ? null : new(home.Folder, home.FolderName);
    }

    /// <inheritdoc cref="OfFolder(ReadOnlySpan{char})"/>
    public static ContentType? OfFolder(this ImmutableArray<ContentType> types, ReadOnlySpan<char> folder)
    {
        foreach (var type in types)
            if (folder.SequenceEqual(type.Folder)) return type;
        return null;
    }
}
