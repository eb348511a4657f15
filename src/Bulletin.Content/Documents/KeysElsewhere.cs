using System.Collections.Immutable;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents;

/// <summary>Finds the type of document whose key stands in another: often the file lies in the wrong folder.</summary>
internal static class KeysElsewhere
{
    public static KeyHome? Of(string typed)
    {
        var types = ImmutableArray.CreateBuilder<ContentType>();
        foreach (var type in ContentTypes.All)
            if (type.Keys.IndexOf(typed) >= 0) types.Add(type);
        return types.Count is 0 or > 3
            ? null
            : new(
                new(
                    string.Join('、', types.Select(static type => type.FolderName.Chinese)),
                    string.Join(", ", types.Select(static type => type.FolderName.English))),
                types[0].Folder);
    }
}
