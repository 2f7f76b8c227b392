using Reelhouse.Jobs.Bronze;

namespace Reelhouse.Live.Tests.Jobs.Cards;

internal sealed class MembershipCardsJob() : LandedFilesJob<MembershipCard>("test_cards");
