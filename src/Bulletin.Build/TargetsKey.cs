using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;

namespace Bulletin.Build;

/// <summary>
/// The fingerprint of a body together with where its links and pictures lead: another document's new title or number, or a picture's new
/// size, changes this page.
/// </summary>
internal static class TargetsKey
{
    public static Sha256 Of(Document document, Sha256 source, BodyFacts facts, TargetResolver targets)
    {
        using var key = new KeyBuilder();
        key.Add(source);
        foreach (var link in facts.Links)
        {
            var target = targets.Follow(document, link, null);
            key.Add(target.Route?.Path);
            if (!link.HasText) key.Add(target.Document?.Title);
            // Of links that have one text it is heard.
            key.Add(target.Document?.Distinction);
        }

        foreach (var picture in facts.Pictures)
        {
            var file = targets.FollowFile(document, picture.Target, default, null).File;
            key.Add(file?.Path);
            if (file is not null) key.Add(file);
        }

        return key.Finish();
    }
}
