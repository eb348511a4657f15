using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;

namespace Bulletin.Content.PlainText;

/// <summary>
/// Where the links of a body lead, as far as a text without addresses needs it: a link without words of its own has the title of its
/// target.
/// </summary>
/// <param name="resolver">Follows links.</param>
/// <param name="document">Whose body it is.</param>
public sealed class TextTargets(TargetResolver resolver, Document document) : IBodyTargets
{
    public bool HasReadings => false;

    public BodyTarget Find(BodyLink link)
    {
        var target = resolver.Follow(document, link, null);
        return target.Route is { } route ? new(route.Path, target.Document?.Title) : default;
    }

    public PictureTarget Find(BodyPicture picture)
    {
        var target = resolver.FollowFile(document, picture.Target, default, null);
        return target.Route is { } route ? new(route.Path, 0, 0) : default;
    }
}
