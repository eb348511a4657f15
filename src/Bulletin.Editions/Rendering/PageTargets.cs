using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Rendering;

/// <summary>The links and pictures of one body as seen from its page in an edition.</summary>
public sealed class PageTargets(Edition edition, TargetResolver resolver, Document document, Route page, ImageSizes sizes) : IBodyTargets
{
    public bool HasReadings => edition == Edition.Accessible;

    public BodyTarget Find(BodyLink link)
    {
        var target = resolver.Follow(document, link, null);
        if (target.Route is not { } route) return default;
        var href = Links.Relative(edition, page, route);
        return new(link.Fragment.Length == 0 ? href : $"{href}#{Links.Encode(link.Fragment)}", target.Document?.Title);
    }

    public PictureTarget Find(BodyPicture picture)
    {
        var target = resolver.FollowFile(document, picture.Target, default, null);
        if (target is not { Route: { } route, File: { } file }) return default;
        var (width, height) = sizes.Of(file);
        return new(Links.Relative(edition, page, route), width, height);
    }
}
