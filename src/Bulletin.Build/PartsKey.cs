using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Inputs;

namespace Bulletin.Build;

/// <summary>The digest of what a page shows around a body: it follows from more than the file, such as the names in issuers.yml.</summary>
internal static class PartsKey
{
    [ThreadStatic]
    private static KeyBuilder? mine;

    public static Sha256 Of(ShownParts parts)
    {
        var key = mine ??= new();
        key.Add(parts.Title).Add(parts.Encloses ? 1 : 0).Add(parts.Number?.Text).Add(parts.Recipients).Add(parts.Copies).Add(parts.Note)
            .Add(parts.Written?.ToIso());
        foreach (var issuer in parts.Issuers) key.Add(issuer);
        key.Add(parts.Issuers.Length);
        foreach (var signature in parts.Signatures) key.Add(signature);
        key.Add(parts.Signatures.Length);
        foreach (var attachment in parts.Attachments) key.Add(attachment);
        return key.Finish();
    }
}
